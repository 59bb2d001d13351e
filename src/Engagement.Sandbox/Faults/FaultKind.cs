namespace Engagement.Sandbox.Faults;

internal enum FaultKind
{
    /// <summary>Done, but answered only when the client has given up (or after the delay).</summary>
    LateAnswer,

    /// <summary>Done, then the connection is cut without an answer.</summary>
    Drop,

    /// <summary>Done, and yet answered with the given status and body.</summary>
    DoneButRefused,

    /// <summary>The connection is cut and nothing was done.</summary>
    DropBefore,

    /// <summary>Nothing done; answered with the given status and body.</summary>
    Status,

    /// <summary>Nothing done; too many calls in the short window.</summary>
    RateLimit,

    /// <summary>Nothing done; too many calls in the day, while the short window still shows some left.</summary>
    RateLimitDay,

    /// <summary>Nothing done; refused as if the same had been said before.</summary>
    DuplicateRefused,

    /// <summary>The token of the call expires now; a refresh helps.</summary>
    TokenExpired,

    /// <summary>The token of the call and its whole family die now; only a new consent helps.</summary>
    TokenRevoked,

    /// <summary>An upload is processed for a while before it can be used.</summary>
    MediaPending,

    /// <summary>An upload cannot be processed.</summary>
    MediaFailed,

    /// <summary>What was made ready is too old to be shown.</summary>
    MediaExpired,

    /// <summary>As many posts were published today as the network takes.</summary>
    LimitUsedUp,

    /// <summary>An event is delivered twice.</summary>
    WebhookTwice,

    /// <summary>An event is delivered after the delay.</summary>
    WebhookLate,

    /// <summary>An event is never delivered.</summary>
    WebhookLost,

    /// <summary>An event is delivered without a signature.</summary>
    WebhookUnsigned,

    /// <summary>An event waits for the next one and comes after it.</summary>
    Reorder,

    /// <summary>An event is not told: the connection it should go over is cut.</summary>
    StreamDrop,

    /// <summary>Every matching call takes this much longer.</summary>
    Latency,

    /// <summary>Searches and lists do not show what is younger than the delay.</summary>
    IndexLag,

    /// <summary>Comments come without their author, as privacy settings cause.</summary>
    FromMissing,

    /// <summary>A page of a list is empty and yet has a next one.</summary>
    EmptyPage,
}
