using System.Globalization;

namespace Engagement.App.Templates;

/// <summary>One rendering: its culture, its tags for the place of an error, and how much work is left.</summary>
internal sealed class TemplatePass(IReadOnlyList<TemplateTag> tags, CultureInfo culture)
{
    /// <summary>The name under which it travels among the facts; no template can write it.</summary>
    public const string Name = "__pass";

    private int _work = TemplateLimits.Work;

    public CultureInfo Culture => culture;

    public TemplateTag Tag(object? number) => tags[Convert.ToInt32(number, CultureInfo.InvariantCulture)];

    /// <summary>Counts one step of a loop.</summary>
    public void Step(TemplateTag tag)
    {
        _work -= tags.Count;
        if (_work < 0)
            throw tag.Wrong("The loops of this template go round too often.");
    }
}
