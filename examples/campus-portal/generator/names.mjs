/** @import { Random } from './random.mjs' */

const FAMILY_NAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const BOYS = [...'明轩宇浩泽晨睿博文俊皓辰子航天佑嘉启安然思远景行'];
const GIRLS = [...'雨欣怡诗涵梓萱语桐若曦佳颖静雅婉清思琪可心芷兰晓楠'];
const ELDERS = [...'建国华军秀英桂兰玉梅志强海燕春红丽娟伟东立新永福振刚'];

/**
 * A given name of two characters.
 *
 * @param {Random} random
 * @param {readonly string[]} characters
 */
function givenName(random, characters) {
  const first = random.pick(characters);
  return first + random.pick(characters.filter((character) => character !== first));
}

/** @param {Random} random */
export const familyName = (random) => random.pick(FAMILY_NAMES);

/**
 * @param {Random} random
 * @param {'male' | 'female'} sex
 */
export const childName = (random, sex) => givenName(random, sex === 'male' ? BOYS : GIRLS);

/** @param {Random} random */
export const adultName = (random) => givenName(random, ELDERS);

/**
 * Gives each person a phone number that nobody has: the prefix 154 is assigned to no operator in China, and
 * libphonenumber's description of Chinese mobile numbers leaves it out.
 */
export function createPhoneBook() {
  let last = 0;
  return () => {
    last += 1;
    return `154${String(last * 7919 + 10_000_000)
      .padStart(8, '0')
      .slice(-8)}`;
  };
}
