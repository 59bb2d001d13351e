using System.Collections.Frozen;

namespace Engagement.Core.Publishing;

/// <summary>Every move a post may make before its deliveries take over, and the words when one may not be made.</summary>
public static class PostRules
{
    private static readonly FrozenSet<(PostState From, PostState To)> Allowed = new[]
    {
        (PostState.Draft, PostState.InReview),
        (PostState.Draft, PostState.Scheduled),
        (PostState.Draft, PostState.Cancelled),
        (PostState.InReview, PostState.ChangesRequested),
        (PostState.InReview, PostState.Approved),
        (PostState.InReview, PostState.Scheduled),
        (PostState.InReview, PostState.Cancelled),
        (PostState.ChangesRequested, PostState.InReview),
        (PostState.ChangesRequested, PostState.Scheduled),
        (PostState.ChangesRequested, PostState.Cancelled),
        (PostState.Approved, PostState.Scheduled),
        (PostState.Approved, PostState.ChangesRequested),
        (PostState.Approved, PostState.Cancelled),
        (PostState.Scheduled, PostState.InReview),
        (PostState.Scheduled, PostState.Cancelled),
    }.ToFrozenSet();

    public static bool CanMove(PostState from, PostState to) => Allowed.Contains((from, to));

    /// <summary>Why a post in this state cannot be moved to that one, or null when it can.</summary>
    public static string? WhyNot(PostState from, PostState to) => CanMove(from, to) ? null : from switch
    {
        PostState.Cancelled => "The post was cancelled.",
        PostState.Scheduled => "The post is scheduled already.",
        PostState.InReview => "The post waits for approval already.",
        _ when to is PostState.Approved or PostState.ChangesRequested => "The post does not wait for approval.",
        _ => "The post does not stand so that this can be done.",
    };
}
