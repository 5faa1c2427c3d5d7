import { emptied, equal, failed, present, succeeded } from "../assertions.js";
import type { Article } from "./articles.js";
import type { Api, User } from "./users.js";

/** Comments on an article, and updates and deletes the comment. */
export async function discuss(jane: User, john: User, anonymous: Api, article: Article): Promise<void> {
  const path = { slug: article.slug };
  const created = await john.api.POST("/article/{slug}/comment", { params: { path }, body: { text: "Mine too." } });
  const comment = succeeded(created, 201);
  equal(comment.author.id, john.id);

  const one = { params: { path: { ...path, id: comment.id } } };
  const updated = await john.api.PATCH("/article/{slug}/comment/{id}", { ...one, body: { text: "Mine does not." } });
  equal(succeeded(updated).text, "Mine does not.");
  const forbidden = await jane.api.PATCH("/article/{slug}/comment/{id}", { ...one, body: { text: "It does." } });
  equal(failed(forbidden, 403).status, 403);

  const page = succeeded(await anonymous.GET("/article/{slug}/comment", { params: { path, query: { limit: 5 } } }));
  equal(page.total, 1);
  equal(present(page.items[0]).id, comment.id);
  equal(page.next, null);
  const without = await anonymous.GET("/article/{slug}", { params: { path, query: { comments: 0 } } });
  equal(succeeded(without).comments, []);
  equal(succeeded(without).totalComments, 1);

  emptied(await john.api.DELETE("/article/{slug}/comment/{id}", one));
  equal(failed(await john.api.DELETE("/article/{slug}/comment/{id}", one), 404).status, 404);
}
