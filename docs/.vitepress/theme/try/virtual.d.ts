declare module 'virtual:try/endpoints' {
  const endpoints: import('./TryEndpoint.ts').TryEndpoint[];
  export default endpoints;
}

declare module 'virtual:try/worker' {
  const code: string;
  export default code;
}
