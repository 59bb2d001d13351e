namespace Engagement.Web.Outbound;

/// <summary>What a person saw on the network.</summary>
internal sealed record ResolveBody(ResolvedAs Outcome, string? RemoteId = null);
