namespace Engagement.Web.Demo;

/// <summary>A person outside.</summary>
internal sealed record Fan(string Name, string Handle, string Language);
