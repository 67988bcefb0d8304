/** The bundler takes a page's style sheet from its entry point. */
declare module '*.css'
