using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.Web.Pages.People;

/// <summary>A segment as the form sends it; a field left empty asks for nothing.</summary>
public sealed record SegmentForm(string? Name, string? Network, int? Said, int? Praised, int? Asked, int? Complained, int? ComplainedAtMost, int? Days)
{
    public SegmentRule ToRule() => new(
        Enum.TryParse<NetworkKind>(Network, out var network) && Enum.IsDefined(network) ? network : null,
        Said ?? 0,
        Praised ?? 0,
        Asked ?? 0,
        Complained ?? 0,
        ComplainedAtMost,
        Days);
}
