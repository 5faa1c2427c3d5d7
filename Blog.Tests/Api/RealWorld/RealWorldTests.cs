using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

/// <summary>Tests of the surface under <c>/api</c>, with what they have in common.</summary>
/// <param name="engine">The engine.</param>
public abstract class RealWorldTests(TestEngine engine) : ApiTests(engine)
{
    /// <summary>Registers somebody.</summary>
    /// <param name="username">The username; one of its own where none is given.</param>
    /// <returns>The reader.</returns>
    protected async Task<RealWorldReader> RegisterAsync(string? username = null)
    {
        var email = Unique.Email();
        username ??= Unique.Word();
        var answer = await Anonymous.PostAsync("/api/users", new { user = new { username, email, password = Member.Password } });
        return new RealWorldReader(WithToken(answer.ShouldBe(HttpStatusCode.Created)["user.token"].GetString()), username, email);
    }
}
