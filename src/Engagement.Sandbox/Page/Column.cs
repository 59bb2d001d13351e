namespace Engagement.Sandbox.Page;

/// <summary>The public timeline of one account.</summary>
internal sealed record Column(string Network, string Id, string Name, string Handle, IReadOnlyList<Card> Cards);
