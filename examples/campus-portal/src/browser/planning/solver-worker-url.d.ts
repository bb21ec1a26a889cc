/** Where Vite has put a worker, as a module of its own. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
