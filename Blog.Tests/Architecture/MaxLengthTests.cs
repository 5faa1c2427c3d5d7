using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Blog.Api.Contracts.Articles;
using Blog.Api.Contracts.Users;
using Blog.Domain.Articles;
using Blog.Domain.Users;
using Blog.Infrastructure.Persistence.Sqlite;
using Blog.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using RealWorld = Blog.Api.RealWorld.Contracts;

namespace Blog.Tests.Architecture;

[Parallelizable(ParallelScope.All)]
public sealed class MaxLengthTests
{
    [TestCase(typeof(CreateArticleRequest), nameof(CreateArticleRequest.Title), typeof(Article))]
    [TestCase(typeof(CreateArticleRequest), nameof(CreateArticleRequest.Text), typeof(Article))]
    [TestCase(typeof(CreateArticleRequest), nameof(CreateArticleRequest.Description), typeof(Article))]
    [TestCase(typeof(UpdateArticleRequest), nameof(UpdateArticleRequest.Title), typeof(Article))]
    [TestCase(typeof(UpdateArticleRequest), nameof(UpdateArticleRequest.Text), typeof(Article))]
    [TestCase(typeof(UpdateArticleRequest), nameof(UpdateArticleRequest.Description), typeof(Article))]
    [TestCase(typeof(CommentRequest), nameof(CommentRequest.Text), typeof(Comment))]
    [TestCase(typeof(UpdateCommentRequest), nameof(UpdateCommentRequest.Text), typeof(Comment))]
    [TestCase(typeof(SignUpRequest), nameof(SignUpRequest.Email), typeof(User))]
    [TestCase(typeof(SignUpRequest), nameof(SignUpRequest.FullName), typeof(User))]
    [TestCase(typeof(SignUpRequest), nameof(SignUpRequest.Bio), typeof(User))]
    [TestCase(typeof(SignUpRequest), nameof(SignUpRequest.Username), typeof(User))]
    [TestCase(typeof(SignUpRequest), nameof(SignUpRequest.Image), typeof(User))]
    [TestCase(typeof(UpdateProfileRequest), nameof(UpdateProfileRequest.Email), typeof(User))]
    [TestCase(typeof(UpdateProfileRequest), nameof(UpdateProfileRequest.FullName), typeof(User))]
    [TestCase(typeof(UpdateProfileRequest), nameof(UpdateProfileRequest.Bio), typeof(User))]
    [TestCase(typeof(UpdateProfileRequest), nameof(UpdateProfileRequest.Username), typeof(User))]
    [TestCase(typeof(UpdateProfileRequest), nameof(UpdateProfileRequest.Image), typeof(User))]
    [TestCase(typeof(RealWorld.Users.NewUser), nameof(RealWorld.Users.NewUser.Email), typeof(User))]
    [TestCase(typeof(RealWorld.Users.NewUser), nameof(RealWorld.Users.NewUser.Username), typeof(User))]
    [TestCase(typeof(RealWorld.Users.UpdateUser), nameof(RealWorld.Users.UpdateUser.Email), typeof(User))]
    [TestCase(typeof(RealWorld.Users.UpdateUser), nameof(RealWorld.Users.UpdateUser.Username), typeof(User))]
    [TestCase(typeof(RealWorld.Users.UpdateUser), nameof(RealWorld.Users.UpdateUser.Image), typeof(User))]
    [TestCase(typeof(RealWorld.Users.UpdateUser), nameof(RealWorld.Users.UpdateUser.Bio), typeof(User))]
    [TestCase(typeof(RealWorld.Articles.NewArticle), nameof(RealWorld.Articles.NewArticle.Title), typeof(Article))]
    [TestCase(
        typeof(RealWorld.Articles.NewArticle),
        nameof(RealWorld.Articles.NewArticle.Description),
        typeof(Article))]
    [TestCase(
        typeof(RealWorld.Articles.NewArticle),
        nameof(RealWorld.Articles.NewArticle.Body),
        typeof(Article), nameof(Article.Text))]
    [TestCase(
        typeof(RealWorld.Articles.UpdateArticle),
        nameof(RealWorld.Articles.UpdateArticle.Title),
        typeof(Article))]
    [TestCase(
        typeof(RealWorld.Articles.UpdateArticle),
        nameof(RealWorld.Articles.UpdateArticle.Description),
        typeof(Article))]
    [TestCase(
        typeof(RealWorld.Articles.UpdateArticle),
        nameof(RealWorld.Articles.UpdateArticle.Body),
        typeof(Article), nameof(Article.Text))]
    [TestCase(
        typeof(RealWorld.Articles.NewComment),
        nameof(RealWorld.Articles.NewComment.Body),
        typeof(Comment), nameof(Comment.Text))]
    public void The_limit_of_a_request_field_is_that_of_its_column(
        Type request, string property, Type entity, string? column = null)
    {
        var field = request.GetProperty(property)!;
        var limit = field.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength
            ?? field.GetCustomAttribute<MaxLengthAttribute>()!.Length;
        Assert.That(ColumnLengths(entity, column ?? property), Is.All.EqualTo(limit));
    }

    [TestCase(typeof(Article), nameof(Article.Slug), Slug.MaxLength)]
    [TestCase(typeof(Tag), nameof(Tag.Name), Tag.NameMaxLength)]
    [TestCase(typeof(Tag), nameof(Tag.NormalizedName), Tag.NameMaxLength)]
    [TestCase(typeof(User), nameof(User.SecurityStamp), User.SecurityStampLength)]
    [TestCase(typeof(UserCredentials), nameof(UserCredentials.PasswordHash), UserCredentials.PasswordHashMaxLength)]
    public void The_limit_of_a_generated_value_is_that_of_its_column(Type entity, string property, int limit) =>
        Assert.That(ColumnLengths(entity, property), Is.All.EqualTo(limit));

    [TestCase(typeof(SocialRequest))]
    [TestCase(typeof(UpdateSocialRequest))]
    public void The_limit_of_every_social_handle_is_that_of_the_domain(Type request) => Assert.That(
        request.GetProperties().Select(property => property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength),
        Is.Not.Empty.And.All.EqualTo(Social.HandleMaxLength));

    [Test]
    public void Every_text_column_has_a_limit()
    {
        using var context = new SqliteDesignTimeDbContextFactory().CreateDbContext([]);
        var unlimited = context.Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => property.ClrType == typeof(string) && property.GetMaxLength() is null)
            .Select(property => property.Name);
        Assert.That(unlimited, Is.All.EqualTo("Html"), "Its length follows from that of the text.");
    }

    private static List<int?> ColumnLengths(Type entity, string property)
    {
        using var sqlite = new SqliteDesignTimeDbContextFactory().CreateDbContext([]);
        using var sqlServer = new SqlServerDesignTimeDbContextFactory().CreateDbContext([]);
        DbContext[] contexts = [sqlite, sqlServer];
        return
        [
            .. contexts.Select(
                context => context.Model.FindEntityType(entity)!.FindProperty(property)!.GetMaxLength()),
        ];
    }
}
