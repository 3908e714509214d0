/** The generated client names this type, which the library of a browser declares and that of Node does not. */
type BodyInit = NonNullable<RequestInit['body']>;
