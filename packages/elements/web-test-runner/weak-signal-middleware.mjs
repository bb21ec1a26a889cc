/**
 * After a request for `/lose?<text>` the connection breaks for addresses that contain the text; `/lose` ends it.
 */
export function weakSignal() {
  let lost = '';
  return async (context, next) => {
    if (context.path === '/lose') {
      lost = context.querystring;
      context.body = '';
    } else if (lost !== '' && context.path.includes(lost)) {
      context.respond = false;
      context.req.socket.destroy();
    } else {
      await next();
    }
  };
}
