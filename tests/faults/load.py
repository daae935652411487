def acknowledging(url): return ""
def throughput(new): return ""
