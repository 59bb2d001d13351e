namespace Engagement.App.Routing;

/// <summary>All that is held about a person.</summary>
public sealed record PersonExport(
    DateTimeOffset MadeAt, IReadOnlyList<ExportedIdentity> Identities, string? CareNote, IReadOnlyList<ExportedConversation> Conversations);

/// <summary>How a network knows the person.</summary>
public sealed record ExportedIdentity(
    string Network, string RemoteId, string Name, string? Handle, bool IsRobot, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt);

/// <summary>One conversation.</summary>
public sealed record ExportedConversation(
    string Channel,
    string UnderPost,
    string State,
    DateTimeOffset StartedAt,
    IReadOnlyList<ExportedComment> Said,
    IReadOnlyList<ExportedAnswer> Answers,
    IReadOnlyList<ExportedNote> Notes)
{
    /// <summary>What the person answered when they were asked how we did.</summary>
    public IReadOnlyList<ExportedScore> Scores { get; init; } = [];

    /// <summary>What we promised to come back with, as long as it is open.</summary>
    public string? Promise { get; init; }

    /// <summary>Who it was handed to by a person, and why.</summary>
    public IReadOnlyList<ExportedHandover> Handovers { get; init; } = [];

    /// <summary>What experts outside were asked about it.</summary>
    public IReadOnlyList<ExportedQuestion> Experts { get; init; } = [];
}

/// <summary>The conversation went to other people.</summary>
public sealed record ExportedHandover(DateTimeOffset At, string By, string Reason);

/// <summary>A question to somebody outside, and the answer.</summary>
public sealed record ExportedQuestion(DateTimeOffset AskedAt, string Expert, string Question, string? Answer);

/// <summary>One thing the person said, and how it was read.</summary>
public sealed record ExportedComment(
    string RemoteId,
    DateTimeOffset At,
    string Text,
    IReadOnlyList<string> Media,
    string? Link,
    string? Language,
    string? ReadAs,
    string? Mood,
    string? WhatWasDecided);

/// <summary>One thing we said to the person.</summary>
public sealed record ExportedAnswer(DateTimeOffset WrittenAt, DateTimeOffset? SentAt, string Kind, string State, string Text);

/// <summary>One thing noted about the conversation.</summary>
public sealed record ExportedNote(DateTimeOffset At, string By, string Text);

/// <summary>One answer to the question how we did.</summary>
public sealed record ExportedScore(DateTimeOffset AnsweredAt, int Score, string? Comment);
