using System.Net;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

/// <summary>Tests of the RealWorld API under <c>/api</c>.</summary>
public abstract class RealWorldTests(TestEngine engine) : ApiTests(engine)
{
    protected async Task<RealWorldMember> RegisterAsync(string? username = null)
    {
        var email = Unique.Email();
        username ??= Unique.Word();
        var answer = await Anonymous.PostAsync(
            "/api/users", new { user = new { username, email, password = Member.Password } });
        var token = answer.ShouldBe(HttpStatusCode.Created)["user.token"].GetString();
        return new RealWorldMember(WithToken(token), username, email);
    }
}
