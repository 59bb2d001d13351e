using System.Collections.Frozen;

namespace Engagement.Tests.Guards;

/// <summary>The rooms and what each may use. A new room is a row here, and a folder of the same name in each project.</summary>
internal static class RoomTable
{
    private const string All = "*";

    private static readonly FrozenDictionary<string, string[]> MayUse = new Dictionary<string, string[]>
    {
        ["People"] = [],
        ["Channels"] = ["People", "Networks"],
        ["Library"] = ["People"],
        ["Outbound"] = ["People", "Channels", "Networks"],
        ["Publishing"] = ["People", "Channels", "Library", "Outbound"],
        ["Themes"] = ["People", "Channels", "Library", "Publishing"],
        ["Inbox"] = ["People", "Channels", "Outbound", "Publishing", "Networks"],
        ["Rights"] = ["People", "Channels", "Library", "Inbox"],
        ["Answers"] = ["People", "Inbox"],
        ["Routing"] = ["People", "Channels", "Outbound", "Inbox"],
        ["Notices"] = ["People", "Channels", "Outbound", "Inbox", "Networks"],
        ["Reporting"] = [All],
    }.ToFrozenDictionary();

    // Beside the rooms. Data, Templates, Ticks and Common are open to all of them; Networks only to the rooms that name it above.
    private static readonly FrozenSet<string> Guarded = MayUse.Keys.Append("Networks").ToFrozenSet();

    public static IEnumerable<string> Rooms => MayUse.Keys;

    /// <summary>The uses that the table does not allow, a line each, in order.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<TypeUse> uses) =>
        [.. uses.Where(IsForbidden).Select(use => $"{use.From} uses {use.To}").Order(StringComparer.Ordinal)];

    private static bool IsForbidden(TypeUse use) =>
        RoomOf(use.From) is { } from && MayUse.TryGetValue(from, out var allowed)
        && RoomOf(use.To) is { } to && Guarded.Contains(to)
        && to != from && !allowed.Contains(to) && !allowed.Contains(All);

    // Engagement.App.Outbound.Delivery → Outbound
    private static string? RoomOf(string type) =>
        type.Split('.') is ["Engagement", "Core" or "App" or "Web", var room, _, ..] ? room : null;
}
