namespace Engagement.App.Inbox;

/// <summary>How often one identity spoke to us: all it said, and of these the praise, the questions and the complaints.</summary>
public sealed record ContactFigures(int Said, int Praised, int Asked, int Complained);
