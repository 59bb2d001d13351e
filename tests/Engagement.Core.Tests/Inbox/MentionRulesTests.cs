using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class MentionRulesTests
{
    private static readonly string[] Colleagues = ["Elina Virtanen", "Marcus Lind", "Elina Koski", "Sanna"];

    [Theory]
    [InlineData("@Marcus can you look?", "Marcus Lind")]
    [InlineData("Ask @marcus lind, please", "Marcus Lind")]
    [InlineData("@Elina Koski knows", "Elina Koski")]
    [InlineData("@Elina knows", "")]
    [InlineData("@Sanna and @Marcus!", "Marcus Lind|Sanna")]
    [InlineData("mail sanna@Sanna.example", "")]
    [InlineData("@Sannamari", "")]
    [InlineData("no one", "")]
    [InlineData("@", "")]
    public void A_note_names_who_is_meant_and_nobody_else(string note, string named) =>
        Assert.Equal(named, string.Join('|', MentionRules.Of(note, Colleagues).Select(index => Colleagues[index])));
}
