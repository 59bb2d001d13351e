namespace Engagement.App.Networks.X;

/// <summary>The first step of an upload.</summary>
internal sealed record XMediaPlan(string MediaType, long TotalBytes, string MediaCategory);
