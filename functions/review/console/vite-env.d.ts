declare module "*.css";

declare module "*?url" {
  const url: string;
  // Vite defines it so.
  export default url;
}
