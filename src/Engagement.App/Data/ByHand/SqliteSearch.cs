using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Engagement.App.Data.ByHand;

/// <summary>
/// What the model cannot say: the full-text indexes and the kept counters, filled by triggers, so that no way of writing can miss them.
/// Stands beside the generated migration, which is written anew whenever the model changes.
/// </summary>
[DbContext(typeof(SqliteEngagementContext))]
[Migration("20261122000001_Search")]
internal sealed class SqliteSearch : Migration
{
    // One document per conversation, newest first by its rowid: the person's names and the last hundred things they said.
    private const string Document =
        """
        INSERT INTO "SearchText"(rowid, "Words")
        SELECT c."Id", p."Name" || ' ' || coalesce(p."Handle", '') || ' ' || coalesce((
            SELECT group_concat("Text", ' ') FROM (
                SELECT substr(i."Text", 1, 4000) AS "Text" FROM "Interactions" i
                WHERE i."ConversationId" = c."Id" AND NOT i."IsOurs" ORDER BY i."CreatedAt" DESC LIMIT 100)), '')
        FROM "Conversations" c JOIN "Contacts" p ON p."Id" = c."ContactId"
        """;

    private static string Counted(string row) => $"""({row}."OnDesk" AND {row}."WaitingSince" IS NOT NULL)""";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Beginnings of words are kept up to the length of common ones: only so a search for one walks from the newest and stops. A longer one
        // is put together from all of its endings, and is rarer.
        migrationBuilder.Sql(
            """CREATE VIRTUAL TABLE "SearchText" USING fts5("Words", content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6', tokenize="unicode61 remove_diacritics 0");""");
        migrationBuilder.Sql(
            """CREATE VIRTUAL TABLE "SearchArticles" USING fts5("Question", "Words", content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");""");
        foreach (var (name, on, of) in Changes)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER "SearchText_{name}" AFTER {on} BEGIN
                  DELETE FROM "SearchText" WHERE rowid {of};
                  {Document} WHERE c."Id" {of};
                END;
                """);
        }

        migrationBuilder.Sql(
            """
            CREATE TRIGGER "SearchText_deleted" AFTER DELETE ON "Conversations" BEGIN
              DELETE FROM "SearchText" WHERE rowid = OLD."Id";
            END;
            """);
        Articles(migrationBuilder);
        Counters(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The way back is a backup.");

    private static readonly (string Name, string On, string Of)[] Changes =
    [
        ("said", """INSERT ON "Interactions" WHEN NOT NEW."IsOurs" """, "= NEW.\"ConversationId\""),
        ("edited", """UPDATE OF "Text" ON "Interactions" WHEN OLD."Text" IS NOT NEW."Text" """, "= NEW.\"ConversationId\""),
        ("unsaid", """DELETE ON "Interactions" WHEN NOT OLD."IsOurs" """, "= OLD.\"ConversationId\""),
        ("named", """UPDATE OF "Name", "Handle" ON "Contacts" WHEN OLD."Name" IS NOT NEW."Name" OR OLD."Handle" IS NOT NEW."Handle" """,
            """IN (SELECT "Id" FROM "Conversations" WHERE "ContactId" = NEW."Id")"""),
    ];

    private static void Articles(MigrationBuilder migrationBuilder)
    {
        const string insert = """INSERT INTO "SearchArticles"(rowid, "Question", "Words") VALUES (NEW."Id", NEW."Question", NEW."Text");""";
        const string delete = """DELETE FROM "SearchArticles" WHERE rowid = OLD."Id";""";
        migrationBuilder.Sql($"""CREATE TRIGGER "SearchArticles_written" AFTER INSERT ON "Articles" BEGIN {insert} END;""");
        migrationBuilder.Sql($"""CREATE TRIGGER "SearchArticles_changed" AFTER UPDATE OF "Question", "Text" ON "Articles" BEGIN {delete} {insert} END;""");
        migrationBuilder.Sql($"""CREATE TRIGGER "SearchArticles_deleted" AFTER DELETE ON "Articles" BEGIN {delete} END;""");
    }

    private static void Counters(MigrationBuilder migrationBuilder)
    {
        var (before, after) = (Counted("OLD"), Counted("NEW"));
        migrationBuilder.Sql($"""CREATE TRIGGER "DeskCounts_new" AFTER INSERT ON "Conversations" WHEN {after} BEGIN {Change("NEW", 1, after)} END;""");
        migrationBuilder.Sql($"""CREATE TRIGGER "DeskCounts_gone" AFTER DELETE ON "Conversations" WHEN {before} BEGIN {Change("OLD", -1, before)} END;""");
        migrationBuilder.Sql(
            $"""
            CREATE TRIGGER "DeskCounts_changed" AFTER UPDATE OF "OnDesk", "WaitingSince", "QueueId", "OwnerId" ON "Conversations"
            WHEN {before} <> {after} OR ({after} AND (OLD."QueueId" IS NOT NEW."QueueId" OR OLD."OwnerId" IS NOT NEW."OwnerId")) BEGIN
              {Change("OLD", -1, before)}
              {Change("NEW", 1, after)}
            END;
            """);
    }

    /// <summary>Not in the language of the machine: a Finnish minus is none to the database.</summary>
    private static string Change(string row, int by, string when) =>
        FormattableString.Invariant($"""
        INSERT INTO "DeskCounts"("Kind", "Key", "Change")
        SELECT kind, key, {by} FROM (
          SELECT 'all' AS kind, 0 AS key UNION ALL SELECT 'queue', coalesce({row}."QueueId", 0)
          UNION ALL SELECT 'owner', coalesce({row}."OwnerId", 0) UNION ALL SELECT 'channel', {row}."ChannelId") WHERE {when};
        """);
}
