using System.Net;
using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Users;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class SignUpValidationTests(TestEngine engine) : ApiTests(engine)
{
    [TestCase("jane")]
    [TestCase("jane@")]
    [TestCase("@example.com")]
    [TestCase("jane@localhost")]
    [TestCase("jane@example..com")]
    [TestCase("jane@-example.com")]
    [TestCase("jane.@example.com")]
    [TestCase("jane..doe@example.com")]
    [TestCase("jane doe@example.com")]
    [TestCase("jane@exam ple.com")]
    [TestCase("jane@doe@example.com")]
    [TestCase("jane@example.com, joe@example.com")]
    [TestCase("Jane <jane@example.com>")]
    [TestCase("jane@example.com\njoe")]
    public async Task Rejects_an_invalid_email(string email)
    {
        var answer = await SendAsync(email: email);
        answer.ShouldRefuse("email");
    }

    [TestCase("{0}+tag@example.com")]
    [TestCase("{0}.o'hara@mail.example.co.uk")]
    [TestCase("{0}@bücher.example")]
    public async Task Accepts_an_unusual_email(string email) =>
        (await SendAsync(email: email.Replace("{0}", Unique.Word(), StringComparison.Ordinal)))
            .ShouldBe(HttpStatusCode.Created);

    [TestCase(254, HttpStatusCode.Created)]
    [TestCase(255, HttpStatusCode.BadRequest)]
    public async Task Accepts_an_email_of_up_to_254_characters(int length, HttpStatusCode status)
    {
        var start = $"{Unique.Word()}@";
        var labels = string.Concat(Enumerable.Repeat($"{new string('a', 59)}.", 4));
        var email = $"{start}{new string('b', length - start.Length - labels.Length)}{labels}com";
        (await SendAsync(email: email.Remove(start.Length, 3))).ShouldBe(status);
    }

    [TestCase(7, HttpStatusCode.BadRequest)]
    [TestCase(8, HttpStatusCode.Created)]
    [TestCase(128, HttpStatusCode.Created)]
    [TestCase(129, HttpStatusCode.BadRequest)]
    public Task Accepts_a_password_of_8_to_128_characters(int length, HttpStatusCode status) =>
        CheckAsync("password", status, SendAsync(password: new string('x', length)));

    [TestCase(1, HttpStatusCode.Created)]
    [TestCase(100, HttpStatusCode.Created)]
    [TestCase(101, HttpStatusCode.BadRequest)]
    public Task Accepts_a_full_name_of_1_to_100_characters(int length, HttpStatusCode status) =>
        CheckAsync("fullName", status, SendAsync(fullName: new string('x', length)));

    [TestCase(1000, HttpStatusCode.Created)]
    [TestCase(1001, HttpStatusCode.BadRequest)]
    public Task Accepts_a_bio_of_up_to_1000_characters(int length, HttpStatusCode status) =>
        CheckAsync("bio", status, SendAsync(bio: new string('x', length)));

    [TestCase("twitter", 200, HttpStatusCode.Created)]
    [TestCase("twitter", 201, HttpStatusCode.BadRequest)]
    [TestCase("facebook", 200, HttpStatusCode.Created)]
    [TestCase("facebook", 201, HttpStatusCode.BadRequest)]
    [TestCase("linkedin", 200, HttpStatusCode.Created)]
    [TestCase("linkedin", 201, HttpStatusCode.BadRequest)]
    public Task Accepts_a_social_handle_of_up_to_200_characters(string network, int length, HttpStatusCode status) =>
        CheckAsync(
            $"social.{network}",
            status,
            SendAsync(social: new Dictionary<string, string> { [network] = new('x', length) }));

    [Test]
    public async Task Accepts_null_for_bio_and_social()
    {
        var answer = await SendAsync();

        answer.ShouldBe(HttpStatusCode.Created);
        Assert.That(answer["bio"].GetString(), Is.Empty);
        Assert.That(answer["social"].ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("email", "1")]
    [TestCase("fullName", "true")]
    [TestCase("password", "12345678")]
    [TestCase("bio", "[]")]
    [TestCase("social", "\"@jane\"")]
    [TestCase("social.twitter", "5", """{ "twitter": 5 }""")]
    public async Task Rejects_a_field_of_the_wrong_type(string field, string value, string? social = null)
    {
        var members = new Dictionary<string, string>
        {
            ["email"] = $"\"{Unique.Email()}\"",
            ["fullName"] = "\"Jane\"",
            ["password"] = "\"password123\"",
        };
        members[field.Split('.')[0]] = social ?? value;
        var body = $"{{ {string.Join(", ", members.Select(member => $"\"{member.Key}\": {member.Value}"))} }}";

        (await Anonymous.PostAsync("/user/sign-up", body)).ShouldRefuse(field);
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("\"text\"")]
    [TestCase("{ \"email\": ")]
    [TestCase("{ email: 1 }")]
    public async Task Rejects_a_body_that_is_not_an_object(string body) =>
        (await Anonymous.PostAsync("/user/sign-up", body)).ShouldBeProblem(HttpStatusCode.BadRequest);

    [TestCase("a\0b")]
    [TestCase("a\u0007b")]
    public async Task Rejects_a_name_with_control_characters(string fullName) =>
        (await SendAsync(fullName: fullName)).ShouldRefuse("fullName");

    [Test]
    public async Task Reports_every_invalid_field_in_the_order_of_the_form() =>
        (await SendAsync("jane", fullName: new string('x', 101), password: "short", bio: new string('x', 1001)))
            .ShouldRefuse("email", "fullName", "password", "bio");

    private static async Task CheckAsync(string field, HttpStatusCode status, Task<Answer> sending)
    {
        var answer = (await sending).ShouldBe(status);
        if (status == HttpStatusCode.BadRequest)
        {
            answer.ShouldRefuse(field);
        }
    }

    private Task<Answer> SendAsync(
        string? email = null,
        string fullName = "Jane",
        string password = "password123",
        string? bio = null,
        object? social = null) =>
        Anonymous.PostAsync("/user/sign-up", new { email = email ?? Unique.Email(), fullName, password, bio, social });
}
