using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Engagement.App.Data.ByHand;

/// <summary>The same as <see cref="SqliteSearch"/>, as PostgreSQL says it.</summary>
[DbContext(typeof(PostgreSqlEngagementContext))]
[Migration("20261122000001_Search")]
internal sealed class PostgreSqlSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE TABLE "SearchText" ("Id" bigint PRIMARY KEY, "Words" tsvector NOT NULL);
            CREATE INDEX "IX_SearchText_Words" ON "SearchText" USING gin ("Words");
            CREATE TABLE "SearchArticles" ("Id" bigint PRIMARY KEY, "Words" tsvector NOT NULL);
            CREATE INDEX "IX_SearchArticles_Words" ON "SearchArticles" USING gin ("Words");

            CREATE FUNCTION engagement_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
              SELECT to_tsvector('simple', regexp_replace(left(said, 120000), '[[:punct:]]+', ' ', 'g')) $$;

            CREATE FUNCTION engagement_index(conversation bigint) RETURNS void LANGUAGE sql AS $$
              INSERT INTO "SearchText"("Id", "Words")
              SELECT c."Id", strip(engagement_words(p."Name" || ' ' || coalesce(p."Handle", '') || ' ' || coalesce((
                  SELECT string_agg(said, ' ') FROM (
                    SELECT left(i."Text", 4000) AS said FROM "Interactions" i
                    WHERE i."ConversationId" = c."Id" AND NOT i."IsOurs" ORDER BY i."CreatedAt" DESC LIMIT 100) newest), '')))
              FROM "Conversations" c JOIN "Contacts" p ON p."Id" = c."ContactId" WHERE c."Id" = conversation
              ON CONFLICT ("Id") DO UPDATE SET "Words" = excluded."Words" $$;
            """);
        Texts(migrationBuilder);
        Articles(migrationBuilder);
        Counters(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The way back is a backup.");

    private static void Texts(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION engagement_said() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          PERFORM engagement_index(CASE WHEN TG_OP = 'DELETE' THEN OLD."ConversationId" ELSE NEW."ConversationId" END);
          RETURN NULL;
        END $$;
        CREATE TRIGGER "SearchText_said" AFTER INSERT ON "Interactions" FOR EACH ROW WHEN (NOT NEW."IsOurs") EXECUTE FUNCTION engagement_said();
        CREATE TRIGGER "SearchText_edited" AFTER UPDATE OF "Text" ON "Interactions" FOR EACH ROW
          WHEN (OLD."Text" IS DISTINCT FROM NEW."Text") EXECUTE FUNCTION engagement_said();
        CREATE TRIGGER "SearchText_unsaid" AFTER DELETE ON "Interactions" FOR EACH ROW WHEN (NOT OLD."IsOurs") EXECUTE FUNCTION engagement_said();

        CREATE FUNCTION engagement_named() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          PERFORM engagement_index(c."Id") FROM "Conversations" c WHERE c."ContactId" = NEW."Id";
          RETURN NULL;
        END $$;
        CREATE TRIGGER "SearchText_named" AFTER UPDATE OF "Name", "Handle" ON "Contacts" FOR EACH ROW
          WHEN ((OLD."Name", OLD."Handle") IS DISTINCT FROM (NEW."Name", NEW."Handle")) EXECUTE FUNCTION engagement_named();

        CREATE FUNCTION engagement_unindexed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          DELETE FROM "SearchText" WHERE "Id" = OLD."Id";
          RETURN NULL;
        END $$;
        CREATE TRIGGER "SearchText_deleted" AFTER DELETE ON "Conversations" FOR EACH ROW EXECUTE FUNCTION engagement_unindexed();
        """);

    private static void Articles(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION engagement_article() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF TG_OP = 'DELETE' THEN
            DELETE FROM "SearchArticles" WHERE "Id" = OLD."Id";
          ELSE
            INSERT INTO "SearchArticles"("Id", "Words")
            VALUES (NEW."Id", setweight(engagement_words(NEW."Question"), 'A') || setweight(engagement_words(NEW."Text"), 'C'))
            ON CONFLICT ("Id") DO UPDATE SET "Words" = excluded."Words";
          END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER "SearchArticles_changed" AFTER INSERT OR UPDATE OF "Question", "Text" OR DELETE ON "Articles"
          FOR EACH ROW EXECUTE FUNCTION engagement_article();
        """);

    private static void Counters(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION engagement_counted(row_ "Conversations", by_ integer) RETURNS void LANGUAGE sql AS $$
          INSERT INTO "DeskCounts"("Kind", "Key", "Change")
          SELECT kind, key, by_ FROM (VALUES ('all', 0::bigint), ('queue', coalesce(row_."QueueId", 0)),
            ('owner', coalesce(row_."OwnerId", 0)), ('channel', row_."ChannelId")) AS counters(kind, key)
          WHERE row_."OnDesk" AND row_."WaitingSince" IS NOT NULL $$;

        CREATE FUNCTION engagement_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF TG_OP = 'UPDATE' AND (OLD."OnDesk", OLD."WaitingSince" IS NULL, OLD."QueueId", OLD."OwnerId")
              IS NOT DISTINCT FROM (NEW."OnDesk", NEW."WaitingSince" IS NULL, NEW."QueueId", NEW."OwnerId") THEN
            RETURN NULL;
          END IF;
          IF TG_OP <> 'INSERT' THEN PERFORM engagement_counted(OLD, -1); END IF;
          IF TG_OP <> 'DELETE' THEN PERFORM engagement_counted(NEW, 1); END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER "DeskCounts_changed" AFTER INSERT OR UPDATE OF "OnDesk", "WaitingSince", "QueueId", "OwnerId" OR DELETE ON "Conversations"
          FOR EACH ROW EXECUTE FUNCTION engagement_count();
        """);
}
