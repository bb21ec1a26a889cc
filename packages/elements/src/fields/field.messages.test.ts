import { catalogueContract } from '../testing/catalogue-contract.js';
import { fieldMessages } from './field.messages.js';

catalogueContract('form controls', fieldMessages);
