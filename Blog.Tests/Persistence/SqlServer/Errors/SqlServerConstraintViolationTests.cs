using Blog.Domain.Common;
using Blog.Infrastructure.Persistence.SqlServer;
using Blog.Infrastructure.Persistence.UnitOfWork;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Persistence.SqlServer.Errors;

/// <summary>The messages are those of <c>sys.messages</c>, which depend on the language of the login.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SqlServerConstraintViolationTests
{
    private static readonly SqlServerEngine Engine = SqlServerEngines.Create();

    private static readonly (string Table, string Index, UniqueKey Key)[] Indexes =
    [
        ("Users", "IX_Users_Email", UniqueKey.Email),
        ("ArticleSlugs", "PK_ArticleSlugs_Slug", UniqueKey.Slug),
        ("Tags", "IX_Tags_NormalizedName", UniqueKey.Tag),
    ];

    private static readonly string[] Values =
    [
        "jane@example.com",
        "o'neill@example.com",
        "\"jane\"@example.com",
        "'IX_Users_Email'",
        "'PK_ArticleSlugs_Slug'",
        "IX_Tags_NormalizedName",
        "unique index 'IX_Users_Email'. The duplicate key value is (x)",
        "it's 'quoted'), (twice",
    ];

    // The table is {0}, the index {1} and the value {2}.
    private static readonly (int Number, string Format)[] Messages =
    [
        (2601,
            "Cannot insert duplicate key row in object 'dbo.{0}' with unique index '{1}'. "
            + "The duplicate key value is ({2})."),
        (2627,
            "Violation of UNIQUE KEY constraint '{1}'. Cannot insert duplicate key in object 'dbo.{0}'. "
            + "The duplicate key value is ({2})."),
        (2627,
            "Verletzung der UNIQUE KEY-Einschränkung \"{1}\". Ein doppelter Schlüssel kann in das dbo.{0}-Objekt "
            + "nicht eingefügt werden. Der doppelte Schlüsselwert ist ({2})."),
        (2627,
            "Violation de la contrainte UNIQUE KEY « {1} ». Impossible d'insérer une clé en double dans l'objet "
            + "« dbo.{0} ». Valeur de clé dupliquée : ({2})."),
    ];

    [Test]
    public void Finds_the_unique_key_by_its_index_whatever_the_value([ValueSource(nameof(Values))] string value) =>
        Assert.Multiple(() =>
        {
            foreach (var (number, format) in Messages)
            {
                foreach (var (table, index, key) in Indexes)
                {
                    var message = string.Format(null, format, table, index, value);
                    Assert.That(
                        Translate(SqlExceptionFactory.Create(number, message)),
                        Is.TypeOf<UniqueKeyException>().With.Property(nameof(UniqueKeyException.Key)).EqualTo(key),
                        message);
                }
            }
        });

    [Test]
    public void Ignores_the_error_that_the_statement_was_terminated() => Assert.That(
        Translate(SqlExceptionFactory.Create(
            (2601,
                "Cannot insert duplicate key row in object 'dbo.Tags' with unique index 'IX_Tags_NormalizedName'. "
                + "The duplicate key value is (c#).",
                14),
            (3621, "The statement has been terminated.", 0))),
        Is.TypeOf<UniqueKeyException>().With.Property(nameof(UniqueKeyException.Key)).EqualTo(UniqueKey.Tag));

    [Test]
    public void A_duplicate_primary_key_is_a_write_conflict() => Assert.That(
        Translate(SqlExceptionFactory.Create(
            2627,
            "Violation of PRIMARY KEY constraint 'PK_ArticleTags'. Cannot insert duplicate key in object "
            + "'dbo.ArticleTags'. The duplicate key value is (1, 2).")),
        Is.InstanceOf<WriteConflictException>());

    [Test]
    public void A_missing_parent_row_is_a_write_conflict() => Assert.That(
        Translate(SqlExceptionFactory.Create(
            547,
            "The INSERT statement conflicted with the FOREIGN KEY constraint \"FK_Comments_Articles_ArticleId\". "
            + "The conflict occurred in database \"Blog\", table \"dbo.Articles\", column 'Id'.")),
        Is.InstanceOf<WriteConflictException>());

    [Test]
    public void A_missing_row_is_a_write_conflict() => Assert.That(
        DbUpdateExceptionTranslator.Translate(new DbUpdateConcurrencyException("changed"), Engine),
        Is.InstanceOf<WriteConflictException>());

    [TestCase(1205)]
    [TestCase(-2)]
    [TestCase(208)]
    [TestCase(2628)]
    public void Another_error_is_no_write_conflict(int number) =>
        Assert.That(Translate(SqlExceptionFactory.Create(number)), Is.Null);

    private static WriteConflictException? Translate(SqlException cause) => DbUpdateExceptionTranslator.Translate(
        new DbUpdateException("The changes were not saved.", cause), Engine);
}
