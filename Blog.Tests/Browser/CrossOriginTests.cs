using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Browser;

/// <summary>Tests of pages of other origins that call the API.</summary>
public sealed class CrossOriginTests() : ApiTests(new SqliteTestEngine())
{
    private const string Session =
        """
        async ({ api, email, password }) => {
          let token;
          const send = (method, path, body, headers) => fetch(new URL(path, api), {
            method,
            headers: {
              ...(token && { Authorization: `Bearer ${token}` }),
              ...(body && { "Content-Type": "application/json" }),
              ...headers,
            },
            body: body && JSON.stringify(body),
          });

          const signedUp = await send("POST", "/user/sign-up", { email, fullName: "Jane Doe", password });
          ({ token } = await signedUp.json());
          const published = await send("POST", "/article", { title: "Horses", text: "They eat hay." });
          const location = published.headers.get("Location");
          const version = { "If-Match": (await send("GET", location)).headers.get("ETag") };
          const updated = await send("PATCH", location, { text: "They eat oats." }, version);
          const outdated = await send("PATCH", location, { text: "They eat apples." }, version);
          return JSON.stringify({
            location,
            version: version["If-Match"],
            updated: (await updated.json()).text,
            outdated: (await outdated.json()).status,
            deleted: (await send("DELETE", location)).status,
          });
        }
        """;

    private const string Attempts =
        """
        async ({ api, email, password, token, slug }) => {
          const body = JSON.stringify({ email, fullName: "Jane Doe", password });
          const headers = { "Content-Type": "application/json" };
          const requests = {
            read: ["/article"],
            readWithToken: ["/user/profile", { headers: { Authorization: `Bearer ${token}` } }],
            write: ["/user/sign-up", { method: "POST", headers, body }],
            writeWithoutPreflight: ["/user/sign-up", { method: "POST", body }],
            delete: [`/article/${slug}`, { method: "DELETE", headers: { Authorization: `Bearer ${token}` } }],
          };
          const results = {};
          for (const [name, [path, options]] of Object.entries(requests)) {
            results[name] = await fetch(new URL(path, api), options).then(
              (response) => `got ${response.status}`, (error) => error.name);
          }

          return JSON.stringify(results);
        }
        """;

    private readonly FrontEndSite site = FrontEndSite.StartNew();

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["Cors:Origins:0"] = site.Origin };

    [OneTimeTearDown]
    public async Task StopSite() => await site.DisposeAsync();

    [Test]
    public async Task A_page_of_an_allowed_origin_walks_a_session()
    {
        var result = await EvaluateAsync(
            site.Origin,
            Session,
            new { api = Application.Address, email = Unique.Email(), password = Member.Password });

        Assert.Multiple(() =>
        {
            Assert.That(
                result.GetProperty("location").GetString(),
                Does.StartWith(new Uri(Application.Address, "/article/horses").ToString()));
            Assert.That(result.GetProperty("version").GetString(), Does.Match("^\".+\"$"));
            Assert.That(result.GetProperty("updated").GetString(), Is.EqualTo("They eat oats."));
            Assert.That(result.GetProperty("outdated").GetInt32(), Is.EqualTo(412));
            Assert.That(result.GetProperty("deleted").GetInt32(), Is.EqualTo(204));
        });
    }

    [Test]
    public async Task A_page_of_another_origin_gets_and_changes_nothing()
    {
        var jane = await SignUpAsync();
        var slug = await jane.PublishAsync();
        var email = Unique.Email();

        var results = await EvaluateAsync(
            site.OtherOrigin,
            Attempts,
            new { api = Application.Address, email, password = Member.Password, token = jane.Token, slug });

        var outcomes = results.EnumerateObject().Select(result => result.Value.GetString()).ToList();
        Assert.That(outcomes, Has.Count.EqualTo(5).And.All.EqualTo("TypeError"));
        (await Anonymous.GetAsync($"/article/{slug}")).ShouldBe(HttpStatusCode.OK);
        await SignUpAsync(email);
    }

    private static async Task<JsonElement> EvaluateAsync(string origin, string script, object argument)
    {
        var page = await SharedBrowser.OpenPageAsync();
        try
        {
            await page.GotoAsync(origin);
            return JsonElement.Parse(await page.EvaluateAsync<string>(script, argument));
        }
        finally
        {
            await page.CloseAsync();
        }
    }
}
