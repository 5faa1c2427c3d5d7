using System.Net;
using System.Net.Http.Json;
using Blog.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Api.Users;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class ProfileTests(TestEngine engine) : ApiTests(engine)
{
    private readonly StatementRecorder recorder = new();

    [Test]
    public async Task Shows_the_own_user_without_a_token()
    {
        var member = await SignUpAsync(fullName: "Jane Profile");
        var answer = await member.GetAsync("/user/profile");

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Multiple(() =>
        {
            answer.Json.ShouldHaveOnly(
                "id",
                "createdAt",
                "updatedAt",
                "username",
                "fullName",
                "email",
                "emailConfirmed",
                "role",
                "bio",
                "image",
                "social");
            Assert.That(answer["id"].GetInt32(), Is.EqualTo(member.Id));
            Assert.That(answer["email"].GetString(), Is.EqualTo(member.Email));
            Assert.That(answer["fullName"].GetString(), Is.EqualTo("Jane Profile"));
            Assert.That(answer.Headers["Cache-Control"], Does.Contain("no-store"));
        });
    }

    [Test]
    public async Task Reading_the_profile_takes_one_statement_without_the_password_hash()
    {
        var member = await SignUpAsync();
        var (answer, statements) = await recorder.RecordAsync(
            header => member.SendAsync(HttpMethod.Get, "/user/profile", null, header));

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That(statements, Has.Count.EqualTo(1));
        Assert.That(statements[0], Does.StartWith("SELECT").And.Not.Contain("PasswordHash"));
    }

    [Test]
    public async Task Updating_the_profile_does_not_read_the_password_hash()
    {
        var member = await SignUpAsync();
        var content = JsonContent.Create(new { fullName = "Jane Roe", currentPassword = Member.Password });
        var (answer, statements) = await recorder.RecordAsync(
            header => member.SendAsync(HttpMethod.Patch, "/user/profile", content, header));

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That(statements, Is.Not.Empty);
        Assert.That(statements, Has.None.Contains("PasswordHash"));
    }

    [Test]
    public async Task Changing_the_password_reads_the_password_hash()
    {
        var member = await SignUpAsync();
        var content = JsonContent.Create(new { password = "password456", currentPassword = Member.Password });
        var (answer, statements) = await recorder.RecordAsync(
            header => member.SendAsync(HttpMethod.Patch, "/user/profile", content, header));

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.That(statements, Has.Some.Contains("PasswordHash"));
    }

    protected override void ConfigureServices(IServiceCollection services) => recorder.AddTo(services);
}
