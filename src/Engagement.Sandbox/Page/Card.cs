namespace Engagement.Sandbox.Page;

/// <summary>One thing that was said, as a timeline shows it.</summary>
internal sealed record Card(
    string Network,
    string Id,
    string Author,
    string Handle,
    bool Own,
    bool Hidden,
    string? Note,
    string Text,
    DateTimeOffset At,
    int Likes,
    IReadOnlyList<Picture> Pictures,
    IReadOnlyList<Card> Answers);
