import { emptied, equal, failed, present, succeeded } from "../assertions.js";
import { password, type Api, type User } from "./users.js";

/** Lists and ends sessions. */
export async function manageSessions({ email }: User, anonymous: Api, signIn: (token: string) => Api): Promise<void> {
  const open = async () => {
    const user = succeeded(await anonymous.POST("/user/sign-in", { body: { email, password } }));
    return signIn(user.token);
  };
  const [phone, laptop] = [await open(), await open()];

  const page = succeeded(await laptop.GET("/user/session", { params: { query: { limit: 2 } } }));
  equal(page.items.map((session) => session.current), [true, false]);
  const path = { id: present(page.items[1]).id };
  emptied(await laptop.DELETE("/user/session/{id}", { params: { path } }));
  equal(failed(await phone.GET("/user/profile"), 401).status, 401);
  equal(failed(await laptop.DELETE("/user/session/{id}", { params: { path } }), 404).status, 404);

  emptied(await laptop.DELETE("/user/session"));
  equal(succeeded(await laptop.GET("/user/session")).total, 1);
  const renewed = signIn(succeeded(await laptop.POST("/user/token")).token);
  emptied(await renewed.POST("/user/sign-out"));
  equal(failed(await laptop.POST("/user/sign-out"), 401).status, 401);
}

/** Tries links that were not mailed. This blog sends no mail. */
export async function tryLinks({ api, email }: User, anonymous: Api): Promise<void> {
  equal(failed(await anonymous.POST("/user/password-reset", { body: { email } }), 503).status, 503);
  const reset = await anonymous.PUT("/user/password-reset", { body: { token: "unknown", password } });
  equal(failed(reset, 400).status, 400);
  equal(failed(await api.POST("/user/email-confirmation"), 503).status, 503);
  const confirmed = await anonymous.PUT("/user/email-confirmation", { body: { token: "unknown" } });
  equal(failed(confirmed, 400).status, 400);
}

/** Tries what only an admin may do. */
export async function tryAdministration({ api, id }: User): Promise<void> {
  const path = { id };
  const results = [
    await api.GET("/admin/user", { params: { query: { role: "author", blocked: false } } }),
    await api.GET("/admin/user/{id}", { params: { path } }),
    await api.PATCH("/admin/user/{id}", { params: { path }, body: { role: "admin" } }),
    await api.DELETE("/admin/user/{id}", { params: { path } }),
    await api.GET("/admin/audit", { params: { query: { action: "user.role" } } }),
  ];
  for (const result of results) {
    equal(failed(result, 403).error, "Only an admin may do this");
  }
}

/** Takes everything along, and leaves. */
export async function leave({ api, email }: User): Promise<void> {
  const exported = succeeded(await api.GET("/user/export"));
  equal(exported.user.email, email);
  equal(failed(await api.POST("/user/deletion", { body: { password: "wrong" } }), 403).status, 403);
  emptied(await api.POST("/user/deletion", { body: { password } }));
  equal(failed(await api.GET("/user/profile"), 401).status, 401);
}
