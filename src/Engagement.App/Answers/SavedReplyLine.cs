using Engagement.Core.Common;

namespace Engagement.App.Answers;

/// <summary>A prepared answer as pages list it.</summary>
public sealed record SavedReplyLine(SavedReplyId Id, string Title, string Language, string Text, int TimesUsed)
{
    /// <summary>The answer to one person: "Hi {{name}}!" becomes "Hi Aino!", or "Hi!" where the name holds nothing that can be said.</summary>
    public string FilledFor(string? person) => SavedReplyVariables.Fill(Text, person);
}
