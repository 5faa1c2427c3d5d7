using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Blog.Tests.Persistence.Schema;

[Parallelizable(ParallelScope.All)]
public sealed class MigratedSchemaTests
{
    [TestCase(7, true, "A: column Name, String, length 7, precision , null")]
    [TestCase(7, false, "A: column Name, String, length 7, precision , not null")]
    [TestCase(8, true, "A: column Name, String, length 8, precision , null")]
    public void Describes_how_columns_differ(int length, bool nullable, string line) => AssertDescribes(
        line,
        builder => builder.CreateTable(
            "A", columns => new { Name = columns.Column<string>(maxLength: length, nullable: nullable) }));

    [Test]
    public void Applies_the_changes_of_later_migrations()
    {
        AssertDescribes("B: column Title, String, length 9, precision , not null", Change);
        AssertDescribes("B: index IX_B (Title desc, unique)", Change);
        AssertDescribes("C: foreign key FK_C (Title) to B (Title), on delete Cascade", Change);
    }

    [Test]
    public void Refuses_an_unknown_operation() => Assert.That(
        () => MigratedSchema.Of([new DropSchemaOperation { Name = "Blog" }]),
        Throws.TypeOf<NotSupportedException>());

    private static void Change(MigrationBuilder builder)
    {
        foreach (var table in (string[])["A", "C"])
        {
            builder.CreateTable(
                table, columns => new { Name = columns.Column<string>(maxLength: 7, nullable: true) });
        }

        builder.CreateIndex("IX_A", "A", "Name", unique: true, descending: []);
        builder.AddForeignKey("FK_C", "C", "Name", "A", principalColumn: "Name", onDelete: ReferentialAction.Cascade);
        builder.AlterColumn<string>("Name", "A", maxLength: 9);
        builder.RenameTable("A", newName: "B");
        builder.RenameColumn("Name", "B", "Title");
        builder.RenameColumn("Name", "C", "Title");
        builder.RenameIndex("IX_A", "IX_B", "B");
        builder.Sql("SELECT 1");
    }

    private static void AssertDescribes(string line, Action<MigrationBuilder> migrate)
    {
        var builder = new MigrationBuilder(activeProvider: null);
        migrate(builder);
        Assert.That(MigratedSchema.Of(builder.Operations).Describe(), Has.Some.EqualTo(line));
    }
}
