print("antesala")
