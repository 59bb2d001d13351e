using Engagement.App.Outbound;

namespace Engagement.Web.Outbound;

/// <param name="Stopped">Whether publishing is stopped now.</param>
/// <param name="Reason">Why, in the words of who stopped it.</param>
/// <param name="By">Who stopped it.</param>
/// <param name="Since">When.</param>
/// <param name="Waiting">How many deliveries wait for a decision because of a stop.</param>
internal sealed record HoldAnswer(bool Stopped, string? Reason, string? By, DateTimeOffset? Since, int Waiting)
{
    public static HoldAnswer From(PublishingStop? stop, int waiting) => new(stop is not null, stop?.Reason, stop?.By, stop?.Since, waiting);
}
