namespace Engagement.Sandbox.Control;

/// <summary>How a fan is called when it says something; any part may be missing.</summary>
internal sealed record FanName(string? Id, string? Name, string? Handle);
