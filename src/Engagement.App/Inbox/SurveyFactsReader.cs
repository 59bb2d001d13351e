using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>What is known about a person when it is asked whether to ask them.</summary>
internal sealed class SurveyFactsReader(TimeProvider time)
{
    public async Task<(SurveyFacts Facts, Contact Contact, Interaction? Last, string Language, QuietHours? Quiet)> ReadAsync(
        EngagementContext db, Channel channel, Conversation conversation, CancellationToken ct)
    {
        var identities = await PersonReader.IdentitiesAsync(db, conversation.ContactId, ct);
        var contact = identities.Single(row => row.Id == conversation.ContactId);
        var people = identities.ConvertAll(row => row.Id);
        var last = await db.Interactions.AsNoTracking()
            .Where(row => row.ConversationId == conversation.Id && !row.IsOurs && row.DeletedAt == null)
            .OrderByDescending(row => row.CreatedAt)
            .FirstOrDefaultAsync(ct);
        var read = last is null ? null : await db.Triage.AsNoTracking().FirstOrDefaultAsync(row => row.InteractionId == last.Id, ct);
        var settings = await db.AcknowledgementSettings.AsNoTracking().FirstOrDefaultAsync(row => row.ChannelId == channel.Id, ct);
        var now = time.GetUtcNow();
        var facts = new SurveyFacts
        {
            Network = channel.Network,
            Now = now,
            LastSaidAt = last?.CreatedAt,
            LastAskedAt = await db.Surveys.Where(row => people.Contains(row.ContactId) && row.State == SurveyState.Asked).MaxAsync(row => (DateTimeOffset?)row.DecidedAt, ct),
            AnsweredByPerson = await ReadThanksFacts.PersonHasRepliedAsync(db, conversation.Id, ct),
            ThankedByRobot = last is not null && await db.Deliveries.AnyAsync(row => row.InteractionId == last.Id && row.Source == DeliverySource.Acknowledgement, ct),
            IsRobot = contact.IsRobot,
            IsErased = contact.ErasedAt is not null,
            WantsNoRobot = identities.Exists(row => row.NoRobotSince is not null),
            IsSpamOrAbuse = (read?.CorrectedIntent ?? read?.Intent) is Intent.Spam or Intent.Abuse,
            MayReply = last is null ? NetworkRule.Yes : await MayAskAsync(db, channel, last, now, ct),
            Labelled = settings?.Labelled == true,
        };
        return (facts, contact, last, PersonLanguage.Of(read?.Language, channel.Language), settings?.Quiet);
    }

    // On Facebook the question goes to the person alone, and a comment takes one private message.
    private static Task<NetworkRule> MayAskAsync(EngagementContext db, Channel channel, Interaction last, DateTimeOffset now, CancellationToken ct) =>
        channel.Network is NetworkKind.Facebook ? PrivateReply.RightOfAsync(db, last, now, ct) : ReplyRight.OfAsync(db, channel, last, ct);
}
