using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Infrastructure.Persistence.SqlServer.Migrations;

/// <summary>
/// Creates the full-text index of articles, outside of a transaction as SQL Server demands. This is a migration of its
/// own, so that it can be repeated if it fails: all that it runs is skipped where it is done.
/// </summary>
/// <remarks>It does not change the model, so it has no snapshot of it.</remarks>
[DbContext(typeof(SqlServerBlogDbContext))]
[Migration("20261128031000_ArticleFullTextIndex")]
public sealed class ArticleFullTextIndex : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(SqlServerFullTextIndex.CreateSql, suppressTransaction: true);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(SqlServerFullTextIndex.DropSql, suppressTransaction: true);
}
