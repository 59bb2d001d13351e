namespace Engagement.Web.Outbound;

/// <param name="Reason">Why publishing is stopped; everybody reads it.</param>
internal sealed record HoldBody(string? Reason);
