using Engagement.App.Channels;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Web.Health;

/// <summary>A single channel as the API gives it: what lists give, and its health in full.</summary>
internal sealed record ChannelAnswer(
    ChannelId Id, NetworkKind Network, string Handle, string DisplayName, string RemoteId, string? ServiceUrl, string Language, string TimeZone,
    AcknowledgementMode Acknowledgement, ChannelHealth Health, DateTimeOffset? ThrottledUntil, DateTimeOffset? LastHeardAt, DateTimeOffset? LastPolledAt,
    string? LastError, DateTimeOffset? LastErrorAt, DateTimeOffset CreatedAt, string? Advice, DateTimeOffset? DownSince, DateTimeOffset? TokenExpiresAt,
    long? CallsLeft, long? CallsOf, DateTimeOffset? CallsResetAt, PollPace Pace, DateTimeOffset? LastWebhookAt, int WebhooksMissed,
    int Queue, int NeedsPerson, DateTimeOffset? NextDueAt, DateTimeOffset? LastCommentAt, double? MedianLagSeconds, ReadBudget? Reading,
    IReadOnlyList<PostingTime> PostingTimes, string? PushProblem, DateTimeOffset? PushCheckedAt, DateTimeOffset? ListeningSince,
    string? ListenProblem, Visibility? Visibility)
{
    public static ChannelAnswer Of(ChannelDetails details)
    {
        var line = details.Line;
        return new(
            line.Id, line.Network, line.Handle, line.DisplayName, line.RemoteId, line.ServiceUrl, line.Language, line.TimeZone,
            line.Acknowledgement, line.Health, line.ThrottledUntil, line.LastHeardAt, line.LastPolledAt,
            line.LastError, line.LastErrorAt, line.CreatedAt, line.Advice, line.DownSince, line.TokenExpiresAt,
            line.CallsLeft, line.CallsOf, line.CallsResetAt, line.Pace, line.LastWebhookAt, details.Hearing.WebhooksMissed,
            details.Queue.Waiting, details.Queue.NeedsPerson, details.Queue.NextAt, details.Hearing.LastCommentAt,
            details.Hearing.MedianLag?.TotalSeconds, details.Budget, line.PostingTimes,
            line.PushProblem, line.PushCheckedAt, line.ListeningSince, line.ListenProblem, line.Visibility);
    }
}
