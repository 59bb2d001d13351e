using System.Globalization;

namespace Engagement.Core.Outbound;

/// <summary>What the ledger says to people about a delivery.</summary>
public static class DeliveryWords
{
    /// <summary>Why an overdue delivery was not sent.</summary>
    /// <param name="dueAt">When it was to be said.</param>
    /// <param name="runningSince">When the program was started.</param>
    /// <param name="now">When it was found.</param>
    /// <param name="zone">The channel's zone.</param>
    public static string Missed(DateTimeOffset dueAt, DateTimeOffset runningSince, DateTimeOffset now, TimeZoneInfo zone)
    {
        var end = runningSince > dueAt ? runningSince : now;
        var (due, until) = (TimeZoneInfo.ConvertTime(dueAt, zone), TimeZoneInfo.ConvertTime(end, zone));
        var pattern = due.Date == until.Date ? "HH:mm" : "d MMM HH:mm";
        var (dueText, untilText) = (due.ToString(pattern, CultureInfo.InvariantCulture), until.ToString(pattern, CultureInfo.InvariantCulture));
        return runningSince > dueAt
            ? $"Not sent – was due {dueText}, the program was not running until {untilText}"
            : $"Not sent – was due {dueText}, it could not go out until {untilText}";
    }

    /// <summary>Why something due was kept back while publishing was stopped.</summary>
    public static string Stopped(string reason) => $"Not sent – publishing was stopped: {reason}";

    /// <summary>Why a delivery in this state cannot be withdrawn, or null when it can.</summary>
    public static string? WhyNotCancelled(DeliveryState state) => state switch
    {
        DeliveryState.Sending => "It is being sent right now, so it can no longer be cancelled.",
        DeliveryState.Sent => "It has been published already. Delete it on the network instead.",
        DeliveryState.Unknown => "It may have been published already; the network is being asked. Wait for the answer.",
        _ => null,
    };

    /// <summary>Why a delivery in this state cannot be tried again, or null when it can.</summary>
    public static string? WhyNotRetried(DeliveryState state, HeldReason? held) => state switch
    {
        DeliveryState.Held when held == HeldReason.NotApproved => "It was not approved. Approve the post with a new time: then it goes out.",
        DeliveryState.Held when held == HeldReason.PermissionWithdrawn => "A picture in it may not be used. Take it out of the post, or get the permission again, and save the post.",
        DeliveryState.Sending => "It is being sent right now.",
        DeliveryState.Sent => "It has been published already.",
        DeliveryState.Cancelled => "It was cancelled.",
        DeliveryState.Pending => "It waits for its time already.",
        _ => null,
    };

    /// <summary>Why a person cannot say what became of a delivery in this state, or null when they can.</summary>
    public static string? WhyNotResolved(DeliveryState state) => state switch
    {
        DeliveryState.Unknown or DeliveryState.Held => null,
        DeliveryState.Sending => "It is being sent right now.",
        DeliveryState.Sent => "It is known to be published.",
        DeliveryState.Pending => "It has not been tried yet.",
        _ => "What became of it is known already.",
    };
}
