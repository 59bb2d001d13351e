using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Channels;

/// <summary>One connected account on a network.</summary>
internal sealed class Channel
{
    public required ChannelId Id { get; init; }

    public required NetworkKind Network { get; init; }

    /// <summary>The account's name as people write it: "acme" on X, the Page's name on Facebook.</summary>
    public required string Handle { get; set; }

    public required string DisplayName { get; set; }

    /// <summary>The network's id of the account (user id, Page id, DID).</summary>
    public required string RemoteId { get; init; }

    /// <summary>The server, where a network has many (Bluesky, Mastodon).</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>How many characters its server takes, where servers of a network differ (Mastodon) and it said so.</summary>
    public int? LongestText { get; set; }

    /// <summary>BCP 47 language of what we say here: "en", "fi".</summary>
    public required string Language { get; set; }

    /// <summary>IANA zone.</summary>
    public required string TimeZone { get; set; }

    public ChannelState State { get; set; }

    public AcknowledgementMode Acknowledgement { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Nothing is sent or read before this instant: the network said "not now".</summary>
    public DateTimeOffset? ThrottledUntil { get; set; }

    /// <summary>When the network last answered a poll or sent a webhook.</summary>
    public DateTimeOffset? LastHeardAt { get; set; }

    public DateTimeOffset? LastPolledAt { get; set; }

    /// <summary>Polls in a row that failed; two make the channel deaf.</summary>
    public int MissedPolls { get; set; }

    /// <summary>In words for a person; never holds a token.</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? LastErrorAt { get; set; }

    /// <summary>Where the next poll goes on; its meaning is the network client's own.</summary>
    public string? PollCursor { get; set; }

    /// <summary>The times of the week at which it likes to say something, in its zone.</summary>
    public List<PostingTime> PostingTimes { get; set; } = [];

    /// <summary>Why the network does not push what happens here, in words; null: it does, or is not asked to.</summary>
    public string? PushProblem { get; set; }

    /// <summary>When the network was last asked whether it pushes.</summary>
    public DateTimeOffset? PushCheckedAt { get; set; }

    /// <summary>How often in a row it was asked and does not, or could not be asked.</summary>
    public int PushFailures { get; set; }

    /// <summary>Since when its stream is open; null: it is heard by asking, or by webhooks.</summary>
    public DateTimeOffset? ListeningSince { get; set; }

    /// <summary>Why its stream is not open, in words; null: it is, or its network has none.</summary>
    public string? ListenProblem { get; set; }

    /// <summary>Who sees our posts here unless a post says otherwise; null: as the account has it.</summary>
    public Visibility? Visibility { get; set; }

    /// <summary>Since when it does not hear; one warning goes out for each such time.</summary>
    public DateTimeOffset? DownSince { get; set; }

    /// <summary>Why it is asked as often as it is.</summary>
    public PollPace Pace { get; set; }

    /// <summary>Calls that the network last said it still takes, of how many, until when.</summary>
    public long? CallsLeft { get; set; }

    public long? CallsOf { get; set; }

    public DateTimeOffset? CallsResetAt { get; set; }

    public DateTimeOffset? LastWebhookAt { get; set; }

    public int Version { get; set; }

    /// <summary>The network answered a poll.</summary>
    public void Heard(string? cursor, DateTimeOffset now)
    {
        (PollCursor, LastHeardAt, MissedPolls, LastError, LastErrorAt) = (cursor, now, 0, null, null);
        Version++;
    }

    /// <summary>The network was to be asked whether it tells us.</summary>
    /// <param name="wanted">Whether it is to tell at all.</param>
    /// <param name="asked">Whether it could be asked.</param>
    /// <param name="problem">Why it does not; null when it does.</param>
    /// <param name="now">When.</param>
    public void PushAsked(bool wanted, bool asked, string? problem, DateTimeOffset now)
    {
        if (wanted)
        {
            (PushProblem, PushCheckedAt, PushFailures) = (problem, now, asked && problem is null ? 0 : PushFailures + 1);
        }
    }

    public void Throttle(DateTimeOffset until, string why, DateTimeOffset now)
    {
        (ThrottledUntil, LastError, LastErrorAt) = (until, why, now);
        Version++;
    }

    public void AskForReconnect(string why, DateTimeOffset now)
    {
        (State, LastError, LastErrorAt) = (ChannelState.NeedsReconnect, why, now);
        Version++;
    }

    public void MissPoll(string why, DateTimeOffset now)
    {
        (MissedPolls, LastError, LastErrorAt) = (MissedPolls + 1, why, now);
        Version++;
    }
}
