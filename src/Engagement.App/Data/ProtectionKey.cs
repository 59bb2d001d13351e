namespace Engagement.App.Data;

/// <summary>A key that encrypts credentials and cookies, kept where every node finds it.</summary>
internal sealed class ProtectionKey
{
    public int Id { get; init; }

    public string? FriendlyName { get; init; }

    public required string Xml { get; init; }
}
