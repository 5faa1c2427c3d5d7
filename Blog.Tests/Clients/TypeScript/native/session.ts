import { connect } from "../client.js";
import type { paths } from "../generated/native.js";
import { leave, manageSessions, tryAdministration, tryLinks } from "./accounts.js";
import { listArticles, publishDraft, readDocuments, updateAndDelete, writeArticle } from "./articles.js";
import { discuss } from "./comments.js";
import { favorite, follow } from "./favorites.js";
import { changeProfile, signUp } from "./users.js";

/** Walks through every operation of the blog's API: Jane writes, John reads. */
export async function walk(address: string, called: Set<string>): Promise<void> {
  const anonymous = connect<paths>(address, called);
  const signIn = (token: string) => connect<paths>(address, called, `Bearer ${token}`);
  const jane = await signUp(anonymous, signIn, "Jane Doe");
  const john = await signUp(anonymous, signIn, "John Roe");

  const article = await writeArticle(jane);
  await listArticles(anonymous, jane, article);
  await readDocuments(anonymous, article);
  await follow(john, anonymous, jane.username, article);
  await favorite(john, article);
  await discuss(jane, john, anonymous, article);
  await updateAndDelete(jane, john, anonymous, article);
  await publishDraft(jane, john, anonymous);
  await changeProfile(jane, anonymous, signIn);
  await tryLinks(jane, anonymous);
  await manageSessions(jane, anonymous, signIn);
  await tryAdministration(john);
  await leave(john);
}
