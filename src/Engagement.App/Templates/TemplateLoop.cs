using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;
using HandlebarsDotNet.ValueProviders;

namespace Engagement.App.Templates;

/// <summary>#each, with every step counted.</summary>
internal static class TemplateLoop
{
    public static void Run(EncodedTextWriter output, BlockHelperOptions options, Context context, Arguments values)
    {
        var pass = (TemplatePass)values[2]!;
        var tag = pass.Tag(values[1]);
        var items = values[0] switch
        {
            null => [],
            IReadOnlyList<object?> list => list,
            _ => throw tag.Wrong($"'{tag.Words[0]}' is not a list."),
        };
        if (items.Count == 0)
        {
            options.Inverse(output, context);
            return;
        }

        for (var index = 0; index < items.Count; index++)
        {
            pass.Step(tag);
            using var frame = options.CreateFrame(items[index]);
            var data = new DataValues(frame)
            {
                [ChainSegment.Index] = index,
                [ChainSegment.First] = index == 0,
                [ChainSegment.Last] = index == items.Count - 1,
            };
            options.Template(output, frame);
        }
    }
}
