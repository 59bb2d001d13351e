using System.Text.RegularExpressions;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Library;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Rights;

/// <summary>
/// Asks a fan, in their conversation, whether we may use what they showed. The question stands in the ledger of permissions before
/// it is sent; where the network or a rule does not let us answer, nothing of it stays.
/// </summary>
internal sealed partial class AskFan(
    IDbContextFactory<EngagementContext> contexts, WriteLibraryItem write, ReplyToConversation reply, AskWords words, IdSource ids, AuditLog audit, TimeProvider time)
{
    /// <param name="ask">What is asked for.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The library item that waits for the answer.</returns>
    /// <exception cref="RefusedException">There is no such conversation, they were asked already, or the question cannot be sent.</exception>
    public async Task<LibraryItemId> RunAsync(FanQuestion ask, Actor actor, CancellationToken ct)
    {
        if (!Tag().IsMatch(ask.Hashtag))
            throw RefusedException.Invalid("hashtag", "The hashtag is # and one word, for example #YesAurora.", null, ask.Hashtag);

        var fan = await words.FanAsync(ask.Conversation, ct) ?? throw RefusedException.NotFound("conversation");
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (await db.Permissions.AnyAsync(row => row.ConversationId == ask.Conversation && row.State == PermissionState.Asked, ct))
                throw RefusedException.Conflict("They were asked already and have not answered yet.");
        }

        var item = await write.RunAsync(null, null, ContentOf(ask, fan), ct);
        var permission = await KeepAsync(ask, fan, item, ct);
        var outcome = await reply.RunAsync(new Reply(ask.Conversation, ask.Text, actor.UserId, null), ct);
        if (outcome is not ReplyOutcome.Queued queued)
        {
            await ForgetAsync(item, ct);
            throw outcome is ReplyOutcome.Refused refused ? new RefusedException(refused.Why) : RefusedException.Conflict("Somebody else answered meanwhile. Look at the conversation again.");
        }

        await using var after = await contexts.CreateDbContextAsync(ct);
        await after.Permissions.Where(row => row.Id == permission).ExecuteUpdateAsync(row => row.SetProperty(asked => asked.AskedWith, (DeliveryId?)queued.Delivery), ct);
        audit.Add(after, actor, AuditActions.PermissionAsked, $"library item {item}", $"conversation {ask.Conversation}");
        await after.SaveChangesAsync(ct);
        return item;
    }

    private static LibraryItemContent ContentOf(FanQuestion ask, Fan fan)
    {
        var facts = new Dictionary<string, string> { ["fan"] = fan.Name };
        if (fan.Link is { } link)
            facts["link"] = link;
        return new LibraryItemContent { Pool = ask.Pool, Title = ask.Title, Facts = facts, Language = null, Rights = RightsKind.Permission };
    }

    private async Task<PermissionId> KeepAsync(FanQuestion ask, Fan fan, LibraryItemId item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = new Permission
        {
            Id = ids.Next<PermissionId>(),
            LibraryItemId = item,
            State = PermissionState.Asked,
            Who = fan.Handle is { } handle ? $"{fan.Name} (@{handle.TrimStart('@')})" : fan.Name,
            Link = fan.Link,
            Scope = string.IsNullOrWhiteSpace(ask.Scope) ? null : ask.Scope.Trim(),
            Hashtag = ask.Hashtag,
            ConversationId = ask.Conversation,
            AskedAt = time.GetUtcNow(),
        };
        db.Permissions.Add(row);
        await db.SaveChangesAsync(ct);
        return row.Id;
    }

    private async Task ForgetAsync(LibraryItemId item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.LibraryItems.Where(row => row.Id == item).ExecuteDeleteAsync(ct);
    }

    [GeneratedRegex(@"^#[\p{L}\d_]{2,50}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
