using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Publishing;

internal sealed class PostChannelMapping : IEntityTypeConfiguration<PostChannel>
{
    public void Configure(EntityTypeBuilder<PostChannel> builder)
    {
        builder.HasKey(row => new { row.PostId, row.ChannelId });
        builder.Property(row => row.Pictures).StoredAsJson();
    }
}
