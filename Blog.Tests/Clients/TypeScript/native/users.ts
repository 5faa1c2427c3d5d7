import type { Client } from "openapi-fetch";
import { equal, failed, header, present, succeeded, unique } from "../assertions.js";
import type { components, paths } from "../generated/native.js";

export type Api = Client<paths>;

export type Schemas = components["schemas"];

/** A user who has signed up. */
export interface User {
  api: Api;
  id: number;
  email: string;
  username: string;
}

export const password = "a horse in the rain";

/** Signs up, and checks the errors of signing up. */
export async function signUp(anonymous: Api, signIn: (token: string) => Api, fullName: string): Promise<User> {
  const email = `${unique()}@example.com`;
  const result = await anonymous.POST("/user/sign-up", { body: { email, fullName, password } });
  const user = succeeded(result, 201);
  equal(user.email, email);
  equal(user.fullName, fullName);
  equal(user.image, null);

  const taken = failed(await anonymous.POST("/user/sign-up", { body: { email, fullName, password } }), 409);
  equal(taken.status, 409);

  const invalid = failed(await anonymous.POST("/user/sign-up", { body: { email: "", fullName, password } }), 400);
  const errors = "errors" in invalid ? invalid.errors : undefined;
  equal(Object.keys(present(errors)), ["email"]);
  return { api: signIn(user.token), id: user.id, email, username: user.username };
}

/** Signs in, reads and changes a profile. */
export async function changeProfile(user: User, anonymous: Api, signIn: (token: string) => Api): Promise<void> {
  const { email } = user;
  const refused = failed(await anonymous.POST("/user/sign-in", { body: { email, password: "wrong" } }), 401);
  equal(refused.status, 401);
  const signedIn = succeeded(await anonymous.POST("/user/sign-in", { body: { email, password } }));
  equal(signedIn.id, user.id);
  const api = signIn(signedIn.token);

  const read = await api.GET("/user/profile");
  equal(succeeded(read).username, user.username);
  const version = header(read, "ETag");
  const unchanged = await api.GET("/user/profile", { headers: { "If-None-Match": version } });
  equal(unchanged.response.status, 304);

  const changed = succeeded(await api.PATCH("/user/profile", {
    params: { header: { "If-Match": version } },
    body: { bio: "Writes about horses.", social: { twitter: "jane" } },
  }));
  equal(changed.bio, "Writes about horses.");
  equal(changed.social?.twitter, "jane");

  const outdated = await api.PATCH("/user/profile", {
    params: { header: { "If-Match": version } },
    body: { bio: "Writes no more." },
  });
  equal(failed(outdated, 412).status, 412);

  const withoutToken = await anonymous.GET("/user/profile");
  equal(failed(withoutToken, 401).status, 401);
}
