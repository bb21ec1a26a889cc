SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#explorer',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  // Without this the viewer would ask a service of others whether the document is valid.
  validatorUrl: null,
  // A token is forgotten with the page.
  persistAuthorization: false,
});
