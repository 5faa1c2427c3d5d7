using System;
using Blog.Infrastructure.Persistence.Startup;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Publishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_Slug",
                table: "Articles");

            // A column of an index cannot be altered.
            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId_CommentCount_PublishedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId_FavoriteCount_PublishedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId_NormalizedTitle_PublishedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId_PublishedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CommentCount_PublishedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_FavoriteCount_PublishedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_NormalizedTitle_PublishedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_PublishedAt_Id_AuthorId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_ArticleTags_TagId_PublishedAt_ArticleId",
                table: "ArticleTags");

            migrationBuilder.DropIndex(
                name: "IX_Favorites_UserId_PublishedAt_ArticleId",
                table: "Favorites");

            migrationBuilder.AddColumn<DateTime>(
                name: "ScheduledUntil",
                table: "Tags",
                type: "TEXT",
                precision: 7,
                nullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "Favorites",
                type: "TEXT",
                precision: 7,
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 7);

            migrationBuilder.AddColumn<string>(
                name: "Html",
                table: "Comments",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ReplyToId",
                table: "Comments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "ArticleTags",
                type: "TEXT",
                precision: 7,
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 7);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "Articles",
                type: "TEXT",
                precision: 7,
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 7);

            migrationBuilder.AddColumn<int>(
                name: "LastRevision",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReadingMinutes",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId_CommentCount_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "AuthorId", "CommentCount", "PublishedAt", "Id" },
                descending: new[] { false, true, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId_FavoriteCount_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "AuthorId", "FavoriteCount", "PublishedAt", "Id" },
                descending: new[] { false, true, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId_NormalizedTitle_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "AuthorId", "NormalizedTitle", "PublishedAt", "Id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "AuthorId", "PublishedAt", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CommentCount_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "CommentCount", "PublishedAt", "Id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_FavoriteCount_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "FavoriteCount", "PublishedAt", "Id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_NormalizedTitle_PublishedAt_Id",
                table: "Articles",
                columns: new[] { "NormalizedTitle", "PublishedAt", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedAt_Id_AuthorId",
                table: "Articles",
                columns: new[] { "PublishedAt", "Id", "AuthorId" },
                descending: new[] { true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTags_TagId_PublishedAt_ArticleId",
                table: "ArticleTags",
                columns: new[] { "TagId", "PublishedAt", "ArticleId" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Favorites_UserId_PublishedAt_ArticleId",
                table: "Favorites",
                columns: new[] { "UserId", "PublishedAt", "ArticleId" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateTable(
                name: "ArticleHtml",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleHtml", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_ArticleHtml_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleRevisions",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 7, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    TagNames = table.Column<string>(type: "TEXT", maxLength: 509, nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRevisions", x => new { x.ArticleId, x.Number });
                    table.ForeignKey(
                        name: "FK_ArticleRevisions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ArticleSlugs",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", maxLength: 220, nullable: false, collation: "BINARY"),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleSlugs_Slug", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_ArticleSlugs_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(PublishingData.CopySlugsSql);
            migrationBuilder.Sql(PublishingData.AddPendingHtmlSql);

            migrationBuilder.CreateIndex(
                name: "IX_Tags_ScheduledUntil",
                table: "Tags",
                column: "ScheduledUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ReplyToId",
                table: "Comments",
                column: "ReplyToId",
                filter: "ReplyToId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId_UpdatedAt_Id_PublishedAt",
                table: "Articles",
                columns: new[] { "AuthorId", "UpdatedAt", "Id", "PublishedAt" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ReadingMinutes",
                table: "Articles",
                column: "ReadingMinutes",
                filter: "ReadingMinutes = 0");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSlugs_ArticleId",
                table: "ArticleSlugs",
                column: "ArticleId");

            migrationBuilder.AddForeignKey(
                name: "FK_Comments_Comments_ReplyToId",
                table: "Comments",
                column: "ReplyToId",
                principalTable: "Comments",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Comments_Comments_ReplyToId",
                table: "Comments");

            migrationBuilder.DropTable(
                name: "ArticleHtml");

            migrationBuilder.DropTable(
                name: "ArticleRevisions");

            migrationBuilder.DropTable(
                name: "ArticleSlugs");

            migrationBuilder.DropIndex(
                name: "IX_Tags_ScheduledUntil",
                table: "Tags");

            migrationBuilder.DropIndex(
                name: "IX_Comments_ReplyToId",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId_UpdatedAt_Id_PublishedAt",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_ReadingMinutes",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ScheduledUntil",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "Html",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "ReplyToId",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "LastRevision",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ReadingMinutes",
                table: "Articles");

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "Favorites",
                type: "TEXT",
                precision: 7,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 7,
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "ArticleTags",
                type: "TEXT",
                precision: 7,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 7,
                oldNullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "Articles",
                type: "TEXT",
                precision: 7,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldPrecision: 7,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Slug",
                table: "Articles",
                column: "Slug",
                unique: true);
        }
    }
}
