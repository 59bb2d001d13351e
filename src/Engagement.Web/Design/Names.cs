using Engagement.Core.Channels;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Core.Routing;

namespace Engagement.Web.Design;

/// <summary>What fixed things are called on the pages; English keys of the texts.</summary>
internal static class Names
{
    public static string Of(WorkRole role) => role switch
    {
        WorkRole.Owner => "Owner",
        WorkRole.Admin => "Administrator",
        WorkRole.Coordinator => "Coordinator",
        WorkRole.Agent => "Agent",
        WorkRole.Reader => "Reader",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    public static string Duties(WorkRole role) => role switch
    {
        WorkRole.Owner => "everything, also making other owners",
        WorkRole.Admin => "channels, people, keys and settings, and all of the below",
        WorkRole.Coordinator => "writes, approves and schedules posts, sets up themes, and all of the below",
        WorkRole.Agent => "answers comments, hands over, resolves, and all of the below",
        WorkRole.Reader => "sees calendar, inbox and report, changes nothing",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    public static string Of(AcknowledgementMode mode) => mode switch
    {
        AcknowledgementMode.Off => "Off",
        AcknowledgementMode.DryRun => "Dry run",
        AcknowledgementMode.On => "On",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };

    public static string Explain(AcknowledgementMode mode) => mode switch
    {
        AcknowledgementMode.Off => "people answer everything.",
        AcknowledgementMode.DryRun => "the inbox shows what would be said, and nothing is said.",
        AcknowledgementMode.On => "praise is thanked when it is surely praise; questions and complaints always go to a person.",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };

    public static string Of(AssignMode mode) => mode switch
    {
        AssignMode.ByHand => "People take them",
        AssignMode.RoundRobin => "In turn",
        AssignMode.LeastBusy => "Whoever has the fewest open",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, null),
    };

    public static string Of(ClockKind clock) => clock switch
    {
        ClockKind.FirstAnswer => "First answer",
        ClockKind.NextAnswer => "Next answer",
        ClockKind.Resolution => "Resolution",
        _ => throw new ArgumentOutOfRangeException(nameof(clock), clock, null),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Open => "no answer yet",
        Verdict.Sent => "taken by the network",
        Verdict.Later => "not now",
        Verdict.Rejected => "refused",
        Verdict.Unknown => "no clear answer",
        Verdict.FoundSent => "found on the network",
        Verdict.FoundAbsent => "not on the network",
        Verdict.CannotTell => "cannot be told",
        Verdict.Reconnect => "credentials refused",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}
